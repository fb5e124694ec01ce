interface EarlierFileProps {
  file: File | undefined
  onFile: (file: File | undefined) => void
}

/** An export or a head that was kept, to hold the record against. */
export function EarlierFile({ file, onFile }: EarlierFileProps) {
  return (
    <span className="earlier">
      <label className="button">
        Choose an earlier export or head
        <input
          type="file"
          className="visually-hidden"
          accept=".ndjson,.json"
          onChange={(event) => {
            onFile(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {file === undefined ? (
        <span className="ink-3">to hold it against; else against what this browser has seen</span>
      ) : (
        <>
          <span>against {file.name}</span>
          <button type="button" className="button quiet" onClick={() => onFile(undefined)}>
            Leave it out
          </button>
        </>
      )}
    </span>
  )
}
