import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { leaveComposedEnter } from './app/composed-enter.ts'
import { keepHeight } from './app/kept-height.ts'
import { startTheme } from './app/theme.ts'
import { placeOf } from './here/place.ts'
import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/rows.css'
import './styles/type.css'
import './styles/button.css'
import './styles/chart.css'

startTheme()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
keepHeight(root)
leaveComposedEnter()
// From the first press on something can go away that has the keyboard: nothing that the first screen waits for.
addEventListener(
  'click',
  (event) => {
    const path = event.composedPath()
    void import('./app/tend-keyboard.ts').then(({ tendKeyboard }) => tendKeyboard(path))
  },
  { once: true, capture: true },
)
createRoot(root).render(
  <StrictMode>
    <App place={placeOf(location.pathname)} />
  </StrictMode>,
)
