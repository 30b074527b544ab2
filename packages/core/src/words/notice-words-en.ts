import type { Words } from './sentence.ts'

/** What notices say when something was denied, failed or is out of date. */
export const noticeWordsEn = {
  'notice.nothingCharged': 'Nothing was charged.',
  'notice.notSure': 'We’re not sure that finished. Check your list before trying again.',
  'notice.costsNothing': 'Costs nothing:',
  'notice.askOwner': 'Ask an owner to change the plan.',
  'notice.copyMessage': 'Copy message',
  'notice.copied': 'Copied',
  'notice.ownerMessage':
    'I tried to do something and our plan stopped it: {reason} Could you have a look?',
  'notice.tryAgain': 'Try again',
  'notice.dismiss': 'Dismiss',
  'notice.failed': 'That didn’t work.',
} as const satisfies Words
