import { call } from '../api/call.ts';
import type { Commitment, MethodInput } from '../api/model.ts';
import { change, undo } from '../state/matter-store.ts';
import { attempt, note } from '../ui/toast-store.ts';

const UNDO = { label: 'Undo', run: () => attempt(undo()) };

export async function addPromise(request: MethodInput<'commitments.add'>): Promise<void> {
  await change(call('commitments.add', request));
  note('Promise added', UNDO);
}

export async function updatePromise(commitment: Commitment, changes: Omit<MethodInput<'commitments.update'>, 'commitmentId'>): Promise<void> {
  await change(call('commitments.update', { commitmentId: commitment.id, ...changes }));
}

export async function removePromise(commitment: Commitment): Promise<void> {
  await change(call('commitments.trash', { commitmentId: commitment.id }));
  note('Promise removed', UNDO);
}
