import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ChangesTable } from './changes-table.tsx'

it('heads no column of which nothing is said', () => {
  const drawn = (standing: string) =>
    renderToStaticMarkup(<ChangesTable revisions={[]} standing={standing} />)
  expect(drawn('Consented').match(/<th /g)).toHaveLength(5)
  expect(drawn('').match(/<th /g)).toHaveLength(4)
})
