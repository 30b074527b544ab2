import { usageWordsEn } from '@igny8/credits-core/words'
import { useId } from 'react'
import type { PeriodDays } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'

export interface PeriodSelectorProps extends CommonProps<'option'> {
  /** The one that is chosen. */
  readonly days: PeriodDays
  /** Called with the one that a person chooses. */
  readonly onChange: (days: PeriodDays) => void
}

const periods: readonly PeriodDays[] = [7, 30, 90]

/** The last 7, 30 or 90 days: radio buttons that look like one control. */
export const PeriodSelector = /* @__PURE__ */ component<HTMLFieldSetElement, PeriodSelectorProps>(
  function PeriodSelector({ days, onChange, className, classNames }, ref) {
    const say = useSay(usageWordsEn)
    const name = useId()
    return (
      <fieldset ref={ref} className={joinClassNames('igny8 ig-period-selector', className)}>
        <legend className="ig-visually-hidden">{say('usage.period')}</legend>
        {periods.map((period) => (
          <label
            key={period}
            className={joinClassNames('ig-period-selector-option', classNames?.option)}
          >
            <input
              type="radio"
              name={name}
              value={period}
              checked={period === days}
              onChange={() => onChange(period)}
            />
            <bdi>{say('usage.period.days', { days: period })}</bdi>
          </label>
        ))}
      </fieldset>
    )
  },
)
