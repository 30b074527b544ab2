import type { Prompt } from '@igny8/credits-core/insights'
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type ReactNode,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'

interface PromptFrameProps {
  readonly frameRef: ForwardedRef<HTMLElement>
  readonly size: Prompt['size']
  readonly titleId: string
  readonly className: string
  readonly tone: 'near' | 'stop'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What a prompt stands in: a dialog, or a part of the page. */
export function PromptFrame({
  frameRef,
  size,
  titleId,
  className,
  tone,
  onClose,
  children,
}: PromptFrameProps) {
  const common = { className, 'aria-labelledby': titleId, 'data-size': size, 'data-tone': tone }
  if (size === 'dialog') {
    return (
      <Dialog dialogRef={frameRef} {...common} onClose={onClose}>
        {children}
      </Dialog>
    )
  }
  return (
    <section ref={frameRef} {...common}>
      {children}
    </section>
  )
}

function Dialog({
  dialogRef,
  ...props
}: ComponentPropsWithoutRef<'dialog'> & { dialogRef: ForwardedRef<HTMLElement> }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(dialogRef, () => dialog.current)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
  })
  return <dialog ref={dialog} {...props} />
}
