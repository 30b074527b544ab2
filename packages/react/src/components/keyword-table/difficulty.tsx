import type { Format, keywordWordsEn, SayOf } from '@igny8/credits-core/words'

/** Words for the steps of difficulty, each up to and with its last number. */
export const difficultySteps = [
  { word: 'veryEasy', upTo: 14 },
  { word: 'easy', upTo: 29 },
  { word: 'possible', upTo: 49 },
  { word: 'difficult', upTo: 69 },
  { word: 'hard', upTo: 84 },
  { word: 'veryHard', upTo: 100 },
] as const

/** How hard it is to be found for a keyword: a neutral bar, a number and a word. */
export function Difficulty({
  value,
  say,
  format,
}: {
  value: number
  say: SayOf<typeof keywordWordsEn>
  format: Format
}) {
  const step = difficultySteps.find(({ upTo }) => value <= upTo) ?? difficultySteps[5]
  return (
    <span className="ig-difficulty">
      <svg
        className="ig-difficulty-bar"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={value} height="1" />
      </svg>
      <bdi className="ig-difficulty-value">{format.number(value)}</bdi>{' '}
      <span className="ig-difficulty-word">{say(`keyword.difficulty.${step.word}`)}</span>
    </span>
  )
}
