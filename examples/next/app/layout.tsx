import type { ReactNode } from 'react'
import '@igny8/credits-react/styles.css'

export const metadata = { title: 'Plan and usage' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}
