import { expect, test } from 'vitest'
import { defaultActions } from '../catalogue/default-actions.ts'
import { actionWordsEn } from './action-words-en.ts'

test('every action that ships is called what its catalogue calls it', () => {
  const named = defaultActions.map(({ id, name }) => [`action.${id}`, name])
  expect(actionWordsEn).toEqual(Object.fromEntries(named))
})
