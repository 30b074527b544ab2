import type { Format, keywordWordsEn, SayOf } from '@igny8/credits-core/words'
import { memo } from 'react'
import { Difficulty } from './difficulty.tsx'
import type { KeywordMark, KeywordTableRow } from './keyword-table-row.ts'
import { TrendLine } from './trend-line.tsx'

interface KeywordRowProps {
  readonly row: KeywordTableRow
  readonly selected: boolean
  readonly mark: KeywordMark | undefined
  /** Whether it was selected beyond the room that is left. */
  readonly over: boolean
  readonly showTrend: boolean
  readonly say: SayOf<typeof keywordWordsEn>
  readonly format: Format
  readonly checkboxId: string
}

/** One keyword. It renders again only where something of its own changed. */
export const KeywordRow = /* @__PURE__ */ memo(function KeywordRow({
  row,
  selected,
  mark,
  over,
  showTrend,
  say,
  format,
  checkboxId,
}: KeywordRowProps) {
  const { id, keyword, volume, difficulty, cpcCents, intent, trend } = row
  const settled = isSettled(mark)
  const notKnown = (
    <>
      <span className="ig-keyword-unknown" aria-hidden="true">
        –
      </span>
      <span className="ig-visually-hidden">{say('keyword.unknown')}</span>
    </>
  )
  const cost = cpcCents == null ? notKnown : <bdi>{format.money(cpcCents, 'USD')}</bdi>
  const meaning = intent == null ? notKnown : say(`keyword.intent.${intent}`)
  const said = over ? 'over' : mark

  return (
    <tr data-id={id} data-selected={selected || undefined} data-mark={said}>
      <td className="ig-keyword-select">
        <input
          type="checkbox"
          id={checkboxId}
          data-stop=""
          tabIndex={-1}
          checked={selected || settled}
          aria-disabled={settled || undefined}
          readOnly
        />
      </td>
      <th scope="row" className="ig-keyword-name">
        <label htmlFor={checkboxId}>
          <bdi>{keyword}</bdi>
        </label>
        {said && <span className="ig-keyword-mark">{say(`keyword.mark.${said}`)}</span>}
        {(intent != null || cpcCents != null) && (
          <span className="ig-keyword-more">
            {intent != null && meaning}
            {intent != null && cpcCents != null && ' · '}
            {cpcCents != null && cost}
          </span>
        )}
      </th>
      <td className="ig-keyword-figure">
        {volume == null ? notKnown : <bdi>{format.number(volume)}</bdi>}
      </td>
      <td className="ig-keyword-difficulty">
        {difficulty == null ? (
          notKnown
        ) : (
          <Difficulty value={difficulty} say={say} format={format} />
        )}
      </td>
      <td className="ig-keyword-figure ig-keyword-cost">{cost}</td>
      <td className="ig-keyword-intent">{meaning}</td>
      {showTrend && (
        <td className="ig-keyword-trend">
          {trend?.length ? <TrendLine months={trend} say={say} /> : notKnown}
        </td>
      )}
    </tr>
  )
})

/** Whether a row is on the list, or on its way there: it cannot be selected. */
export function isSettled(mark: KeywordMark | undefined): boolean {
  return mark === 'adding' || mark === 'added' || mark === 'duplicate'
}
