import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'

const words = (csv: string) => readCsv(csv, 'us').good.map(({ input }) => input.keyword)

test('the columns of a keyword export are found by their names, in any order', () => {
  const { good, ignored } = readCsv(
    'Industry,Volume,Keyword,Country,Difficulty,CPC,Intent\nFood,"12,100",cold brew ratio,GB,8,$0.42,Informational\n',
    'us',
  )
  expect(good).toEqual([
    {
      line: 2,
      input: {
        keyword: 'cold brew ratio',
        country: 'gb',
        volume: 12_100,
        difficulty: 8,
        cpcCents: 42,
        intent: 'informational',
      },
    },
  ])
  expect(ignored).toEqual(['Industry'])
})

test.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['bars', '|'],
])('a file separated by %s is read', (_, mark) => {
  const csv = `keyword${mark}country\r\nroses${mark}de\r\ntulips${mark}fr\r\n`
  const { good, delimiter } = readCsv(csv, 'us')
  expect(good.map(({ input }) => [input.keyword, input.country])).toEqual([
    ['roses', 'de'],
    ['tulips', 'fr'],
  ])
  expect(delimiter).toBe(mark)
})

test('one keyword on each line is enough, with or without a heading', () => {
  expect(words('roses\ntulips\n\n  \nlilies')).toEqual(['roses', 'tulips', 'lilies'])
  expect(words('Keyword\nroses')).toEqual(['roses'])
})

test('a byte order mark is no part of the first name', () => {
  const { text } = decodeText(new TextEncoder().encode('\ufeffkeyword\nroses'))
  expect(words(text)).toEqual(['roses'])
  expect(words('\ufeffkeyword\nroses')).toEqual(['roses'])
})

test('a file in Latin-1 keeps its letters', () => {
  const bytes = Uint8Array.from([...'keyword\nm\u00fcsli caf\u00e9'].map((c) => c.charCodeAt(0)))
  const { text, encoding } = decodeText(bytes)
  expect(encoding).toBe('windows-1252')
  expect(words(text)).toEqual(['müsli café'])
})

test('a file in UTF-16 from a spreadsheet is read', () => {
  const text = 'keyword\tcountry\nroses\tde'
  const bytes = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])])
  expect(words(decodeText(bytes).text)).toEqual(['roses'])
})

test('a quotation mark that never closes costs its own line and no other', () => {
  const { good, broken } = readCsv(
    'keyword,country\nroses,us\n"tulips,us\n"lilies",us\nferns,us',
    'us',
  )
  expect(good.map(({ input }) => input.keyword)).toEqual(['roses', 'lilies', 'ferns'])
  expect(broken).toMatchObject([{ line: 3, reason: expect.stringContaining('quotation mark') }])
})

test('a bad row is listed by its line and says what is wrong', () => {
  const csv = [
    'keyword,country,volume,difficulty',
    'roses,us,100,10',
    ',us,1,1',
    'tulips,usa,1,1',
    'lilies,us,many,1',
    'ferns,us,1,101',
    `${'word '.repeat(11)},us,1,1`,
    `${'x'.repeat(81)},us,1,1`,
    'moss,us,2,2',
  ].join('\n')
  const { good, broken } = readCsv(csv, 'us')
  expect(good.map(({ line }) => line)).toEqual([2, 9])
  expect(broken.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8])
  expect(broken.map(({ reason }) => reason)).toEqual([
    'There are no words in it.',
    '“usa” is not a country of two letters.',
    '“many” is not a number of searches.',
    '“101” is not a difficulty from 0 to 100.',
    'It has more than 10 words.',
    'It is longer than 80 characters.',
  ])
})

test('lines are counted in the file, not in the rows', () => {
  const { good } = readCsv('keyword,notes\nroses,"two\nlines"\ntulips,x', 'us')
  expect(good.map(({ line }) => line)).toEqual([2, 4])
})

test('100,000 rows are read, broken ones among them', () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => (n % 1000 === 7 ? '"open' : `idea ${n}`))
  const { good, broken } = readCsv(['keyword', ...rows].join('\n'), 'us')
  expect([good.length, broken.length]).toEqual([99_900, 100])
})
