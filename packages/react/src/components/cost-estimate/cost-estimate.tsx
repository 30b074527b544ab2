import type { Estimate } from '@igny8/credits-core'
import { actionWordsEn, automationWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'

export interface CostEstimateProps extends CommonProps<'row'> {
  /** Lines and their total. */
  readonly estimate: Estimate
  /** Names the table: the id of a heading. */
  readonly labelledBy?: string | undefined
}

/** An estimate line by line: the least, the likely and the most it can cost. */
export const CostEstimate = /* @__PURE__ */ component<HTMLTableElement, CostEstimateProps>(
  function CostEstimate({ estimate, labelledBy, className, classNames }, ref) {
    const { format } = useCredits()
    const say = useSay(automationWordsEn)
    const sayMessage = useSayMessage(actionWordsEn)
    const hasStages = estimate.lines.some(({ stage }) => stage !== undefined)
    const ranges = ['min', 'expected', 'max'] as const
    const names = { min: 'least', expected: 'expected', max: 'most' } as const

    return (
      <table
        ref={ref}
        className={joinClassNames('igny8 ig-table ig-figures ig-cost-estimate', className)}
        aria-labelledby={labelledBy}
      >
        <thead>
          <tr>
            <th scope="col">{say(hasStages ? 'automation.stage' : 'automation.action')}</th>
            {ranges.map((range) => (
              <th key={range} scope="col" className="ig-table-figure" data-range={range}>
                {say(`automation.${names[range]}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {estimate.lines.map((line) => (
            <tr key={line.stage ?? line.action} className={classNames?.row}>
              <th scope="row">
                <bdi>{sayLine(line)}</bdi>
                {line.quantity > 0 && (
                  <span className="ig-cost-estimate-times">
                    {' × '}
                    {format.number(line.quantity)}
                  </span>
                )}
              </th>
              {ranges.map((range) => (
                <td key={range} className="ig-table-figure" data-range={range}>
                  <bdi>
                    {line.action === null
                      ? say('automation.free')
                      : format.number(line.cost[range])}
                  </bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('automation.total')}</th>
            {ranges.map((range) => (
              <td key={range} className="ig-table-figure" data-range={range}>
                <bdi>{format.number(estimate.cost[range])}</bdi>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    )

    function sayLine({ stage, action }: Estimate['lines'][number]): string {
      if (stage !== undefined) return say(`automation.stage.${stage}`)
      if (action === null) return ''
      return sayMessage({ key: `action.${action}`, params: {}, text: action })
    }
  },
)
