import { researchWordsEn } from '@igny8/credits-core/words'
import { useSay } from '../../provider/use-say.ts'

/** Says that what stands below it is made up. */
export function SyntheticNote({ of }: { of: 'library' | 'live' }) {
  const say = useSay(researchWordsEn)
  return (
    <p className="ig-research-synthetic">
      <strong>
        <bdi>{say('research.synthetic')}</bdi>
      </strong>{' '}
      <bdi>{say(`research.synthetic.${of}`)}</bdi>
    </p>
  )
}
