import type { Credits } from '@igny8/credits-core'
import { CreditsProvider, type Destination } from '@igny8/credits-react'
import { useEffect, useRef, useState } from 'react'
import { AccountSwitcher } from './account-switcher.tsx'
import { CreditsState } from './credits-state.tsx'
import { DemoDrawer } from './demo-drawer.tsx'
import { useHost } from './host.ts'
import { Link } from './link.tsx'
import { ArticlesPage } from './pages/articles-page.tsx'
import { AutomationPage } from './pages/automation-page.tsx'
import { KeywordsPage } from './pages/keywords-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PlansPage } from './pages/plans-page.tsx'
import { ResearchPage } from './pages/research-page.tsx'
import { SitesPage } from './pages/sites-page.tsx'
import { TeamPage } from './pages/team-page.tsx'
import { UsagePage } from './pages/usage-page.tsx'
import { usageAddress } from './usage-address.ts'
import { goTo, usePath } from './use-path.ts'

const pages = [
  { path: '/usage', title: 'Usage', Page: UsagePage, hasParts: true },
  { path: '/research', title: 'Research', Page: ResearchPage, hasParts: true },
  { path: '/keywords', title: 'Keywords', Page: KeywordsPage },
  { path: '/articles', title: 'Articles', Page: ArticlesPage },
  { path: '/automation', title: 'Automation', Page: AutomationPage },
  { path: '/sites', title: 'Sites', Page: SitesPage },
  { path: '/team', title: 'Team', Page: TeamPage },
  { path: '/plans', title: 'Plans', Page: PlansPage },
] as const

const lost = { path: '', title: 'Not found', Page: NotFoundPage }
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function App({ credits }: { credits: Credits }) {
  const { account } = useHost()
  const path = usePath()
  const { title, Page, path: pagePath } = pageAt(path)
  const [drawerOpen, setDrawerOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const tabs = useRef<HTMLElement>(null)
  const arrivedAt = useRef(pagePath)

  useEffect(() => {
    document.title = `${title} · IGNY8 demo`
    if (arrivedAt.current !== pagePath) main.current?.focus()
    arrivedAt.current = pagePath
    // On a narrow screen the tabs scroll: the one that is open comes into sight.
    const tab = tabs.current?.querySelector('[aria-current]')
    tab?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [title, pagePath])

  return (
    <CreditsProvider
      client={credits}
      account={account.id}
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
          <AccountSwitcher />
          <CreditsState />
          <button type="button" className="quiet" onClick={() => setDrawerOpen(true)}>
            Demo controls
          </button>
        </div>
        <nav ref={tabs} aria-label="Pages" className="tabs">
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
        {account.isSample && (
          <p className="note sample">
            <strong>Sample data.</strong> The history of this account was made up. What you do in it
            is real.
          </p>
        )}
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
        return goTo(usageAddress(to.tab, to.days, to.filters), { keepPlace: true })
      case 'limit':
        return goTo(placeOf[to.limit])
      case 'keyword_library':
        return goTo('/research')
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

/** The page of an address, or of an address of one of its parts; the empty one is the usage page's. */
function pageAt(path: string) {
  const asked = path === '/' ? '/usage' : path
  const isAsked = (page: (typeof pages)[number]) =>
    page.path === asked || ('hasParts' in page && asked.startsWith(`${page.path}/`))
  return pages.find(isAsked) ?? lost
}
