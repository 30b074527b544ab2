import { researchWordsEn } from '@igny8/credits-core/words'
import { useCheck } from '../../hooks/use-check.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { UpgradeWay } from './upgrade-way.tsx'

/** More is selected than fits: add the first ones, choose which, or make room. */
export function PartialFit({
  count,
  fits,
  atOnce,
  onAddFirst,
  onChoose,
}: {
  count: number
  fits: number
  /** Whether it is too much at once, rather than too much for the list. */
  atOnce: boolean
  onAddFirst: () => void
  onChoose: () => void
}) {
  const say = useSay(researchWordsEn)
  const { data: decision } = useCheck({ limits: [{ limit: 'keywords', count }] })
  return (
    <div className="ig-notice ig-partial-fit" data-tone="near">
      <div className="ig-notice-text">
        <p className="ig-notice-title">
          <bdi>
            {atOnce
              ? say('adding.atOnce', { most: fits })
              : say(fits === 0 ? 'adding.fits.none' : 'adding.fits', { room: fits, count })}
          </bdi>
        </p>
      </div>
      <div className="ig-add-bar-actions">
        <UpgradeWay decision={atOnce ? null : decision} />
        {fits > 0 && (
          <>
            <Button onClick={onChoose}>{say('adding.choose')}</Button>
            <Button look="primary" onClick={onAddFirst}>
              {say('adding.addFirst', { room: fits })}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
