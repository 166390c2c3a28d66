/** The part of fontkit 2.0.4 that typesetting uses; the package ships no types of its own. */
declare module 'fontkit' {
  import type { Fontkit } from '@cantoo/pdf-lib';
  export const create: Fontkit['create'];
}
