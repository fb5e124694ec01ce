interface PlayButtonProps {
  playing: boolean
  /** What playing does, in words. */
  play: string
  onPlaying: (playing: boolean) => void
}

/** Plays, and pauses what plays. */
export const PlayButton = ({ playing, play, onPlaying }: PlayButtonProps) => (
  <button
    type="button"
    className="button primary"
    aria-label={playing ? 'Pause' : play}
    onClick={() => onPlaying(!playing)}
  >
    <svg width="10" height="10" aria-hidden="true">
      <path d={playing ? 'M1 0h3v10h-3zM6 0h3v10h-3z' : 'M1 0l9 5l-9 5z'} fill="currentColor" />
    </svg>
  </button>
)
