import type { Decision, Guarded, LimitName } from '@igny8/credits-core'
import { DenialNotice, useCredits, useRefresh } from '@igny8/credits-react'
import { type FormEvent, useId, useState } from 'react'
import type { Place } from '../shared/place.ts'
import { useHost } from './host.ts'
import { LimitNote } from './limit-note.tsx'
import { usePlaces } from './use-places.ts'

function removeLabel({ state }: Place): string {
  return state === 'pending' ? 'Withdraw' : 'Remove'
}

interface PlaceListProps {
  readonly kind: 'sites' | 'team'
  readonly limit: LimitName
  readonly field: string
  readonly example: string
  readonly addLabel: string
}

/** Things that take a slot by their name: add one, remove one, and see what is left. */
export function PlaceList({ kind, limit, field, example, addLabel }: PlaceListProps) {
  const { ask } = useHost()
  const { places, reload } = usePlaces()
  const { format } = useCredits()
  const refresh = useRefresh()
  const inputId = useId()
  const [name, setName] = useState('')
  const [denial, setDenial] = useState<Decision | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  return (
    <>
      {denial ? (
        <DenialNotice decision={denial} onDismiss={() => setDenial(null)} />
      ) : (
        <LimitNote limit={limit} />
      )}
      <div className="card">
        <form className="row" onSubmit={add}>
          <label htmlFor={inputId} className="grow">
            <span>{field}</span>
            <input
              id={inputId}
              value={name}
              placeholder={example}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="strong">
            {addLabel}
          </button>
        </form>
        {problem && <p role="alert">{problem}</p>}
        <ul className="places">
          {places?.[kind].map((place) => (
            <li key={place.id} data-state={place.state}>
              <div className="grow">
                <bdi>{place.name}</bdi>
                {place.state === 'pending' && (
                  <p className="note">
                    Invited. Holds its seat until {format.day(place.expiresAt)}.
                  </p>
                )}
              </div>
              <div className="row">
                {place.state === 'pending' && (
                  <button
                    type="button"
                    aria-label={`Accept for ${place.name}`}
                    onClick={() => run(() => ask('POST', `/${kind}/${place.id}/accept`, {}))}
                  >
                    Accept (demo)
                  </button>
                )}
                <button
                  type="button"
                  aria-label={`${removeLabel(place)} ${place.name}`}
                  onClick={() => run(() => ask('DELETE', `/${kind}/${place.id}`))}
                >
                  {removeLabel(place)}
                </button>
              </div>
            </li>
          ))}
        </ul>
        {places?.[kind].length === 0 && <p className="note">Nothing here yet.</p>}
      </div>
    </>
  )

  function add(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setProblem(`${field}: please fill this in.`)
    void run(async () => {
      const answer = await ask<Guarded<Place>>('POST', `/${kind}`, { name })
      setDenial(answer.allowed ? null : answer.decision)
      if (answer.allowed) setName('')
    })
  }

  async function run(work: () => Promise<unknown>) {
    setProblem(null)
    setDenial(null)
    try {
      await work()
      await reload()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That didn’t work.')
    }
    await refresh()
  }
}
