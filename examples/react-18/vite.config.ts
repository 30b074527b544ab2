import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // In this repository the packages stand beside React 19: they take the React of this page instead.
  resolve: { dedupe: ['react', 'react-dom'] },
  ssr: { noExternal: true },
})
