// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CopyButton } from './copy-button.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const withClipboard = (clipboard: object | undefined) =>
  vi.stubGlobal('navigator', { ...navigator, clipboard })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('says of another text that stands there since that it is still to be copied', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  withClipboard({ writeText })
  const { rerender } = render(<CopyButton text="the first secret" />)
  press('Copy')
  await screen.findByRole('button', { name: 'Copied' })
  rerender(<CopyButton text="the second secret" />)
  press('Copy')
  expect(writeText).toHaveBeenLastCalledWith('the second secret')
})

it('says that it could not copy, where the browser does not let it', async () => {
  withClipboard(undefined)
  render(<CopyButton text="a secret" />)
  press('Copy')
  await screen.findByText('This browser did not let it be copied.')
})
