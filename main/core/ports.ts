/** What a host gives the core: everything that needs a window, a browser engine or the desktop. */

export interface PrintResource {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A whole HTML page to print. Scripts are off and nothing but `resources` may load, by relative name. */
export interface PrintRequest {
  readonly html: string;
  readonly resources: ReadonlyMap<string, PrintResource>;
}

export interface SavedFile {
  /** Where the person put it, or null where the host offers a download instead. */
  readonly path: string | null;
  readonly downloadUrl: string | null;
}

export interface HostPorts {
  /** Returns the bytes of a tagged PDF with an outline, Letter size. */
  printHtml(request: PrintRequest, signal: AbortSignal): Promise<Uint8Array>;
  /** Copies `sourcePath` to where the person says; null where they cancelled. */
  saveFile(suggestedName: string, sourcePath: string): Promise<SavedFile | null>;
  /** Opens a read-only copy of `sourcePath`, named `name`, with the system's program for it; refuses what would run. */
  openFile(name: string, sourcePath: string): Promise<void>;
  /** Shows a file that `saveFile` wrote in its folder. A host that only offers downloads has no such thing. */
  showFile?(path: string): Promise<void>;
}
