import { Fragment, useState } from 'react'
import '../forms/form-dialog.css'
import './keys-dialog.css'
import { letLettersWork, lettersWork } from '../ui/letter-keys.ts'
import { useModal } from '../ui/use-modal.ts'

type Keys = readonly [keys: readonly string[], what: string]

const onPages: readonly (readonly [where: string, keys: readonly Keys[]])[] = [
  [
    'Everywhere',
    [
      [['Ctrl K'], 'find or record'],
      [['?'], 'list the keys'],
      [['Esc'], 'close what is open over the page'],
    ],
  ],
  [
    'Timeline',
    [
      [['→', 'J'], 'move the crosshair to what happened next'],
      [['←', 'K'], 'move it to what happened before'],
      [['Shift →', 'Shift ←'], 'move it by a day'],
      [['Home', 'End'], 'move it to the first day, to the last'],
    ],
  ],
  [
    'Replay',
    [
      [['→', 'J'], 'a step on'],
      [['←', 'K'], 'a step back'],
      [['Shift →', 'Shift ←'], 'a day on, a day back'],
    ],
  ],
  [
    'Recording in a sentence',
    [
      [['Enter'], 'record'],
      [['Shift Enter'], 'record, and another'],
      [['Alt 1', 'Alt 9'], 'go to the field of that number'],
    ],
  ],
  ['A form', [[['Ctrl Enter'], 'give it, from any field']]],
]

/** Each key that does something, and whether letters alone shall. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useModal()
  const [work, setWork] = useState(lettersWork)
  const choose = (next: boolean) => {
    letLettersWork(next)
    setWork(next)
  }
  return (
    <dialog ref={dialog} className="command-dialog keys" aria-label="Keys" onClose={onClose}>
      <header>
        <h2>Keys</h2>
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {onPages.map(([where, keys]) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl>
            {keys.map(([each, what]) => (
              <Fragment key={what}>
                <dt>
                  {each.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
      <label>
        <input type="checkbox" checked={work} onChange={(event) => choose(event.target.checked)} />{' '}
        J, K and ? work by themselves on this device
      </label>
    </dialog>
  )
}
