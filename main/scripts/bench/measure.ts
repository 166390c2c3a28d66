/** Whole processes, timed from outside, with the peak memory of all their children. Linux only for memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Largest sum of resident memory over the process and its descendants, sampled; null where the system does not tell. */
  readonly peakMegabytes: number | null;
  readonly stdout: string;
}

const SAMPLE_MILLISECONDS = 20;

/** Memory shared between processes is counted once: PSS where it can be read, else RSS. */
function residentKilobytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return found;
}

/** Megabytes of a process and everything it started. */
export function treeMegabytes(root: number): number {
  const parentOf = parents();
  const belongs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parentOf.get(at)) if (at === root) return true;
    return false;
  };
  return [...parentOf.keys()].filter(belongs).reduce((sum, pid) => sum + residentKilobytes(pid), 0) / 1024;
}

/** Samples the memory of a process tree until stopped; returns the peak in megabytes. */
export function watchMemory(pid: number): () => number | null {
  if (process.platform !== 'linux') return () => null;
  let peak = treeMegabytes(pid);
  const timer = setInterval(() => { peak = Math.max(peak, treeMegabytes(pid)); }, SAMPLE_MILLISECONDS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

export function measure(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const stop = child.pid === undefined ? () => null : watchMemory(child.pid);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
    child.on('error', reject);
    child.on('close', (code) => {
      const peakMegabytes = stop();
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${String(code)}: ${stderr.slice(-2_000)}`));
      else resolve({ seconds: (performance.now() - started) / 1000, peakMegabytes, stdout });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] ?? NaN : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The two in turn, A B A B, so that a machine that slows down slows both. */
export async function alternate<A, B>(runs: number, a: (run: number) => Promise<A>, b: (run: number) => Promise<B>): Promise<{ a: A[]; b: B[] }> {
  const results: { a: A[]; b: B[] } = { a: [], b: [] };
  for (let run = 0; run < runs; run++) {
    results.a.push(await a(run));
    results.b.push(await b(run));
  }
  return results;
}
