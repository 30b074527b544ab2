import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactNode,
  type RefAttributes,
} from 'react'
import { CreditsContext, useCredits } from '../provider/credits-context.ts'
import type { Slots } from '../provider/slots.ts'
import type { CommonProps } from './common-props.ts'

/** A component of ours: it takes a `ref`, and the host's own `slots` for itself and all inside it. */
export function component<Element, Props extends CommonProps<string>>(
  render: (props: Props, ref: ForwardedRef<Element>) => ReactNode,
): ForwardRefExoticComponent<Props & RefAttributes<Element>> {
  function renderWithSlots(
    { slots, ...props }: PropsWithoutRef<Props>,
    ref: ForwardedRef<Element>,
  ) {
    const rendered = render(props as unknown as Props, ref)
    return slots ? <WithSlots slots={slots}>{rendered}</WithSlots> : rendered
  }
  const named = { displayName: render.name }
  return Object.assign(forwardRef(renderWithSlots), named) as ForwardRefExoticComponent<
    Props & RefAttributes<Element>
  >
}

function WithSlots({ slots, children }: { slots: Slots; children: ReactNode }) {
  const credits = useCredits()
  return (
    <CreditsContext.Provider value={{ ...credits, slots: { ...credits.slots, ...slots } }}>
      {children}
    </CreditsContext.Provider>
  )
}
