import { CreditsProvider, type Destination } from '@igny8/credits-react'
import { useEffect, useRef, useState } from 'react'
import { CreditsLeft } from './credits-left.tsx'
import { DemoDrawer } from './demo-drawer.tsx'
import { Link } from './link.tsx'
import { ArticlesPage } from './pages/articles-page.tsx'
import { KeywordsPage } from './pages/keywords-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { SitesPage } from './pages/sites-page.tsx'
import { TeamPage } from './pages/team-page.tsx'
import { UsagePage } from './pages/usage-page.tsx'
import type { Session } from './session.ts'
import { goTo, usePath } from './use-path.ts'

const pages = [
  { path: '/', title: 'Usage', Page: UsagePage },
  { path: '/keywords', title: 'Keywords', Page: KeywordsPage },
  { path: '/articles', title: 'Articles', Page: ArticlesPage },
  { path: '/sites', title: 'Sites', Page: SitesPage },
  { path: '/team', title: 'Team', Page: TeamPage },
] as const

const lost = { path: '', title: 'Not found', Page: NotFoundPage }
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function App({ session }: { session: Session }) {
  const path = usePath()
  const { title, Page } = pages.find((page) => page.path === path) ?? lost
  const [drawerOpen, setDrawerOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const arrivedAt = useRef(path)

  useEffect(() => {
    document.title = `${title} · IGNY8 demo`
    if (arrivedAt.current !== path) main.current?.focus()
    arrivedAt.current = path
  }, [title, path])

  return (
    <CreditsProvider
      client={session.credits}
      account={session.account}
      locale={navigator.language}
      timeZone={timeZone}
      onUpgrade={() => setDrawerOpen(true)}
      onNavigate={navigate}
    >
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <div className="top-line">
          <Link href="/" className="brand">
            IGNY8
          </Link>
          <CreditsLeft />
          <button type="button" className="quiet" onClick={() => setDrawerOpen(true)}>
            Demo controls
          </button>
        </div>
        <nav aria-label="Pages" className="tabs">
          {pages.map((page) => (
            <Link
              key={page.path}
              href={page.path}
              aria-current={page.path === path ? 'page' : undefined}
            >
              {page.title}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Page />
      </main>
      <DemoDrawer open={drawerOpen} onClose={() => setDrawerOpen(false)} />
    </CreditsProvider>
  )

  function navigate(to: Destination) {
    if (to.page !== 'limit') return setDrawerOpen(true)
    goTo({ sites: '/sites', users: '/team', keywords: '/keywords', ahrefsQueries: '/' }[to.limit])
  }
}
