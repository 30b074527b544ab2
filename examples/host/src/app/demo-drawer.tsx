import type { Plan } from '@igny8/credits-core'
import { createKey, useAccount, useCredits, usePlans, useRefresh } from '@igny8/credits-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useHost } from './host.ts'
import { keepLook, type Look, readLook } from './look.ts'

const creditsToAdd = 5_000
const creditsToKeep = 12

/** What only a demo has: changing the plan, adding and spending credits, the look. */
export function DemoDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { ask } = useHost()
  const { data: plans } = usePlans()
  const { data: account } = useAccount()
  const { format } = useCredits()
  const refresh = useRefresh()
  const [look, setLook] = useState(readLook)
  const [said, setSaid] = useState('')
  const [chosenPlan, setChosenPlan] = useState<string | null>(null)

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={titleId} onClose={onClose}>
      <div className="drawer-head">
        <h2 id={titleId}>Demo controls</h2>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="note">
        Demo: nothing is paid here and no language model is asked. Limits, credits and the log are
        real.
      </p>

      <fieldset>
        <legend>Plan</legend>
        {plans?.map((plan) => (
          <label key={plan.id} className="choice">
            <input
              type="radio"
              name="plan"
              value={plan.id}
              checked={(chosenPlan ?? account?.plan.id) === plan.id}
              onChange={() => changePlan(plan)}
            />
            <span>{plan.name}</span>
            <span className="note">
              {format.money(plan.priceCents, plan.currency)} · {format.number(plan.creditsPerCycle)}{' '}
              credits
            </span>
          </label>
        ))}
      </fieldset>

      <fieldset>
        <legend>Credits</legend>
        <div className="row">
          <button type="button" onClick={addCredits}>
            Add {format.number(creditsToAdd)} credits
          </button>
          <button type="button" onClick={spendCredits}>
            Spend all but {creditsToKeep}
          </button>
        </div>
      </fieldset>

      <fieldset>
        <legend>Look</legend>
        <div className="row">
          {(['system', 'light', 'dark'] as const).map((theme) => (
            <label key={theme} className="choice">
              <input
                type="radio"
                name="theme"
                checked={look.theme === theme}
                onChange={() => change({ ...look, theme })}
              />
              <span>{{ system: 'As the system', light: 'Light', dark: 'Dark' }[theme]}</span>
            </label>
          ))}
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={look.direction === 'rtl'}
            onChange={(event) =>
              change({ ...look, direction: event.target.checked ? 'rtl' : 'ltr' })
            }
          />
          <span>Right to left</span>
        </label>
      </fieldset>
      <p role="status" className="note">
        {said}
      </p>
    </dialog>
  )

  function change(next: Look) {
    setLook(next)
    keepLook(next)
  }

  async function changePlan({ id, name }: Plan) {
    setChosenPlan(id)
    await act('/demo/plan', { planId: id }, `Plan: ${name}.`)
    setChosenPlan(null)
  }

  function addCredits() {
    const added = `${format.number(creditsToAdd)} credits added.`
    return act('/demo/credits', { key: createKey(), count: creditsToAdd }, added)
  }

  function spendCredits() {
    const spent = `Spent: ${creditsToKeep} credits are left.`
    return act('/demo/spend', { key: createKey(), keep: creditsToKeep }, spent)
  }

  async function act(path: string, body: object, done: string) {
    try {
      await ask('POST', path, body)
      setSaid(done)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'That didn’t work.')
    }
    await refresh()
  }
}
