import { CommandDialog } from '../../forms/command-dialog.tsx'
import { SuccessDialog } from '../partnership/success-dialog.tsx'
import { RecollectionDialog } from '../postmortem/recollection-dialog.tsx'
import { PulseDialog } from '../pulses/pulse-dialog.tsx'
import { RankingDialog } from '../rankings/ranking-dialog.tsx'
import type { Action } from './action.ts'

/** Answered in a form of their own: rounds, and what success means. */
const ownForms: Readonly<Record<string, typeof PulseDialog>> = {
  AnswerPulse: PulseDialog,
  RankGoals: RankingDialog,
  WriteRecollection: RecollectionDialog,
  AcceptSuccessElements: SuccessDialog,
}

interface AnswerDialogProps {
  action: Pick<Action, 'command' | 'input' | 'about'>
  onClose: () => void
}

/** What is still to be written of an answer. */
export function AnswerDialog({ action: { command, input, about }, onClose }: AnswerDialogProps) {
  const Own = ownForms[command]
  return Own === undefined ? (
    <CommandDialog command={command} preset={input} said={about} onClose={onClose} />
  ) : (
    <Own id={String(input['id'])} onClose={onClose} />
  )
}
