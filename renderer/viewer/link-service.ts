import { PDFLinkService, type EventBus } from './pdfjs.ts';
import type { PageView } from './pdfjs-parts.ts';

/**
 * Links inside the document work; links out of it never navigate: they only show their address.
 * PDF.js calls these methods while it builds the links of a page.
 */
export class InsideLinkService extends PDFLinkService {
  private readonly showAddress: (address: string, link: HTMLElement) => void;

  constructor(eventBus: EventBus, showAddress: (address: string, link: HTMLElement) => void) {
    super({ eventBus, ignoreDestinationZoom: true });
    this.showAddress = showAddress;
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    // No href: not the middle button, not a drag, not a keyboard shortcut can follow it.
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.setAttribute('aria-label', `Outside link: ${url}`);
    link.title = url;
    link.tabIndex = 0;
    link.classList.add('viewer-outside-link');
    const show = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
      this.showAddress(url, link);
    };
    link.addEventListener('click', show);
    link.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') show(event);
    });
  }

  /** Places inside the document are reached by PDF.js's own click handler; the address itself leads nowhere. */
  override getAnchorUrl(): string {
    return '#';
  }
}

/** PDF.js leaves most links inside a document without a name. */
export function nameLinks(view: PageView | null): void {
  for (const link of view?.div.querySelectorAll<HTMLAnchorElement>('.linkAnnotation > a:not([aria-label])') ?? []) {
    link.setAttribute('aria-label', link.title ? `Link: ${link.title}` : 'Link to another place in this document');
  }
}
