import { automationWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { joinClassNames } from '../join-class-names.ts'
import type { RunStage } from './stages-of.ts'

/** The stages of a run: how far each is, and what it cost. */
export function StageTable({
  stages,
  working,
  titleId,
  className,
  rowClassName,
}: {
  stages: readonly RunStage[]
  /** What the run works on. */
  working: string | undefined
  titleId: string
  className: string | undefined
  rowClassName: string | undefined
}) {
  const say = useSay(automationWordsEn)
  return (
    <table
      className={joinClassNames('ig-table', 'ig-automation-run-stages', className)}
      aria-labelledby={titleId}
    >
      <thead>
        <tr>
          <th scope="col">{say('automation.stage')}</th>
          <th scope="col" className="ig-table-figure">
            {say('automation.stageSteps.title')}
          </th>
          <th scope="col" className="ig-table-figure">
            {say('automation.credits')}
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <Stage
            key={stage.stage}
            stage={stage}
            label={stage.state === 'working' ? working : undefined}
            className={rowClassName}
          />
        ))}
      </tbody>
    </table>
  )
}

function Stage({
  stage: { stage, isFree, state, done, total, charged },
  label,
  className,
}: {
  stage: RunStage
  label: string | undefined
  className: string | undefined
}) {
  const { format } = useCredits()
  const say = useSay(automationWordsEn)
  return (
    <tr className={className} data-state={state}>
      <th scope="row">
        <span className="ig-automation-run-mark" aria-hidden="true" />
        <bdi>{say(`automation.stage.${stage}`)}</bdi>
        {label !== undefined && (
          <span className="ig-automation-run-now">
            <bdi>{say('automation.working', { label })}</bdi>
          </span>
        )}
      </th>
      <td className="ig-table-figure">
        <bdi>{say('automation.stageSteps', { done, total })}</bdi>
      </td>
      <td className="ig-table-figure">
        <bdi>{isFree ? say('automation.free') : format.number(charged)}</bdi>
      </td>
    </tr>
  )
}
