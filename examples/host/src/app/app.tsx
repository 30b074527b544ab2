import { CreditsProvider, type Destination } from '@igny8/credits-react'
import { useEffect, useRef, useState } from 'react'
import { CreditsLeft } from './credits-left.tsx'
import { DemoDrawer } from './demo-drawer.tsx'
import { Link } from './link.tsx'
import { ArticlesPage } from './pages/articles-page.tsx'
import { KeywordsPage } from './pages/keywords-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PlansPage } from './pages/plans-page.tsx'
import { SitesPage } from './pages/sites-page.tsx'
import { TeamPage } from './pages/team-page.tsx'
import { UsagePage } from './pages/usage-page.tsx'
import type { Session } from './session.ts'
import { usageAddress } from './usage-address.ts'
import { goTo, usePath } from './use-path.ts'

const pages = [
  { path: '/usage', title: 'Usage', Page: UsagePage },
  { path: '/keywords', title: 'Keywords', Page: KeywordsPage },
  { path: '/articles', title: 'Articles', Page: ArticlesPage },
  { path: '/sites', title: 'Sites', Page: SitesPage },
  { path: '/team', title: 'Team', Page: TeamPage },
  { path: '/plans', title: 'Plans', Page: PlansPage },
] as const

const lost = { path: '', title: 'Not found', Page: NotFoundPage }
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function App({ session }: { session: Session }) {
  const path = usePath()
  const { title, Page, path: pagePath } = pageAt(path)
  const [drawerOpen, setDrawerOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const arrivedAt = useRef(pagePath)

  useEffect(() => {
    document.title = `${title} · IGNY8 demo`
    if (arrivedAt.current !== pagePath) main.current?.focus()
    arrivedAt.current = pagePath
  }, [title, pagePath])

  return (
    <CreditsProvider
      client={session.credits}
      account={session.account}
      locale={navigator.language}
      timeZone={timeZone}
      onUpgrade={() => goTo('/plans')}
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
              aria-current={page.path === pagePath ? 'page' : undefined}
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
    switch (to.page) {
      case 'usage':
        return goTo(usageAddress(to.tab, to.days), { keepPlace: true })
      case 'limit':
        return goTo(placeOf[to.limit])
      case 'keyword_library':
        return goTo('/keywords')
      case 'plans':
        return goTo('/plans')
      case 'credits':
      case 'contact':
        return setDrawerOpen(true)
      default:
        return to satisfies never
    }
  }
}

/** Where something can be removed to make room. */
const placeOf = {
  sites: '/sites',
  users: '/team',
  keywords: '/keywords',
  ahrefsQueries: usageAddress('limits', 30),
} as const

/** The page of an address; the usage page also has the addresses of its parts, and the empty one. */
function pageAt(path: string) {
  const asked = path === '/' || path.startsWith('/usage/') ? '/usage' : path
  return pages.find((page) => page.path === asked) ?? lost
}
