const openings = [
  'Most people start with {topic} too late in the season.',
  'There is a quiet order to {topic} that pays off within a month.',
  'Before you spend anything on {topic}, look at what you already have.',
  'The first week with {topic} decides most of what follows.',
  'What nobody says about {topic} is how little of it you need.',
]

const middles = [
  'Write down what you see on day one, because memory is kind and notes are not.',
  'Two small changes beat one large one, and they are easier to take back.',
  'If a step feels hurried, it usually belongs to next week.',
  'The cheap way is often the slow way, and slow is fine here.',
  'Measure once a week at the same hour, and let the numbers settle.',
  'Keep the old way running beside the new one until you trust it.',
  'When something goes wrong, change one thing and wait.',
  'Ask somebody who has done it for ten years what they would leave out.',
]

const closings = [
  'That is the whole of {topic}: less at once, more often.',
  'Come back to this in a month and cross out what did not matter.',
  'With that, {topic} stops being a project and becomes a habit.',
]

/** Sentences about a topic, without end: enough to look like an article, honest enough to be a demo. */
export function* sentencesAbout(topic: string): Generator<string, never> {
  for (let turn = 0; ; turn++) {
    yield say(openings, turn, topic)
    for (let index = 0; index < 3; index++) yield say(middles, turn * 3 + index, topic)
    if (turn % 2 === 1) yield say(closings, turn >> 1, topic)
  }
}

function say(sentences: readonly string[], index: number, topic: string): string {
  return (sentences[index % sentences.length] ?? '').replaceAll('{topic}', topic.toLowerCase())
}
