import type { Decision, Guarded, LimitName } from '@igny8/credits-core'
import { DenialNotice, LimitBar, useCredits, useRefresh } from '@igny8/credits-react'
import { type FormEvent, useId, useState } from 'react'
import type { Place } from '../shared/place.ts'
import { askHost } from './ask-host.ts'
import { usePlaces } from './use-places.ts'

interface PlaceListProps {
  readonly kind: 'sites' | 'team'
  readonly limit: LimitName
  readonly field: string
  readonly example: string
  readonly addLabel: string
}

/** Things that take a slot by their name: add one, remove one, and see what is left. */
export function PlaceList({ kind, limit, field, example, addLabel }: PlaceListProps) {
  const { places, reload } = usePlaces()
  const { format } = useCredits()
  const refresh = useRefresh()
  const inputId = useId()
  const [name, setName] = useState('')
  const [denial, setDenial] = useState<Decision | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  return (
    <>
      <div className="card">
        <LimitBar limit={limit} />
      </div>
      {denial && <DenialNotice decision={denial} onDismiss={() => setDenial(null)} />}
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
            <li key={place.id}>
              <span className="grow">
                <bdi>{place.name}</bdi>
                {place.state === 'pending' && (
                  <span className="note"> · Invited, until {format.day(place.expiresAt)}</span>
                )}
              </span>
              {place.state === 'pending' && (
                <button
                  type="button"
                  aria-label={`Accept for ${place.name}`}
                  onClick={() => run(() => askHost('POST', `/app/${kind}/${place.id}/accept`, {}))}
                >
                  Accept (demo)
                </button>
              )}
              <button
                type="button"
                aria-label={`Remove ${place.name}`}
                onClick={() => run(() => askHost('DELETE', `/app/${kind}/${place.id}`))}
              >
                Remove
              </button>
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
      const answer = await askHost<Guarded<Place>>('POST', `/app/${kind}`, { name })
      setDenial(answer.allowed ? null : answer.decision)
      if (answer.allowed) setName('')
    })
  }

  async function run(work: () => Promise<unknown>) {
    setProblem(null)
    try {
      await work()
      await reload()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That didn’t work.')
    }
    await refresh()
  }
}
