import { addBusinessDays } from '../../letters/business-days.ts';
import { calendarDate, readArguments, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';

export const due: Command = async (args, output) => {
  const given = readArguments(args, { from: 'value', 'business-days': 'value' }, { least: 0, most: 0, what: '' });
  const from = calendarDate('from', given.required('from'));
  await output.json(addBusinessDays(from, wholeNumber('business-days', given.required('business-days'), 0, 10_000)));
  return 0;
};
