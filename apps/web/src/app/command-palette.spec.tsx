// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CommandPalette } from './command-palette.tsx'

afterEach(cleanup)

it('leaves Enter to what is being composed, as Japanese is', () => {
  HTMLElement.prototype.scrollIntoView = () => undefined
  const onChoose = vi.fn()
  const record = { id: 'record', group: 'Go to', label: 'Record', href: '/record' } as const
  render(
    <CommandPalette
      items={[record]}
      beside={[]}
      awaits="nothing"
      query=""
      speaking={{ people: [], me: 'Dana' }}
      onQuery={() => undefined}
      onChoose={onChoose}
    />,
  )
  const field = screen.getByRole('combobox')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onChoose).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onChoose).toHaveBeenCalledWith(record)
})
