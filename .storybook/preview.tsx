import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import '../packages/react/src/styles.css'
import { globalTypes, initialGlobals } from './globals.ts'
import { overHttp } from './over-http.ts'
import './preview.css'
import { withSurroundings } from './with-surroundings.tsx'

// A busy machine is slow; a story that is wrong stays wrong.
configure({ asyncUtilTimeout: 5_000 })

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withSurroundings],
  initialGlobals,
  globalTypes,
  parameters: {
    connect: overHttp,
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
  },
}

export default preview
