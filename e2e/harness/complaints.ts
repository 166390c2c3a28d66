import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Collects errors of every page of the context, from its first line on. */
export function collectComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => { if (isComplaint(message)) complaints.push(`${message.type()}: ${message.text()}`); });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  return complaints;
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' || /content security policy|violates the following/i.test(message.text());
}
