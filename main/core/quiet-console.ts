/**
 * Imported for its effect by the command line and the job threads: PDF libraries remark on odd files through the console,
 * and standard output belongs to the results, standard error to messages that name a file and say what to do.
 */
if (!process.env['TICKMARK_DEBUG']) {
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) console[level] = () => undefined;
}
