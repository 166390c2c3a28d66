/** Characters that Windows, macOS or a reader's save dialog would refuse or take for a path. */
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

export function safeFileName(name: string): string {
  const cleaned = name.replaceAll(UNSAFE, '_').replace(/^[.\s]+/u, '').replace(/[.\s]+$/u, '');
  const safe = cleaned === '' ? 'file' : RESERVED.test(cleaned) ? `_${cleaned}` : cleaned;
  if (safe.length <= 180) return safe;
  const dot = safe.lastIndexOf('.');
  const extension = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : '';
  return safe.slice(0, 180 - extension.length) + extension;
}

/** Safe names, none equal to another but for case; later ones get " (2)". */
export function uniqueFileNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const safe = safeFileName(name);
    const dot = safe.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
    let candidate = safe;
    for (let count = 2; used.has(candidate.toLowerCase()); count += 1) candidate = `${stem} (${count})${extension}`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}
