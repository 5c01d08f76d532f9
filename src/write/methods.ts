/** What `rating methods` shows: the library, pages of methods, or how far their figures agree. */

import type { Verification } from '../catalogue/conformance/verify.ts';
import type { MethodPage } from '../catalogue/page.ts';
import type { Entry } from '../catalogue/recompute.ts';
import type { Document } from './document/document.ts';
import type { ComposeOptions, Exporter } from './exporter.ts';
import { laidOut } from './json-layout.ts';
import { methodListDocument, methodListObject } from './method-list.ts';
import { methodPagesDocument, methodPagesObject } from './method-page.ts';
import { verificationDocument, verificationObject } from './verification.ts';

export type MethodsResult =
  | { readonly kind: 'list'; readonly entries: readonly Entry[] }
  | { readonly kind: 'pages'; readonly pages: readonly MethodPage[] }
  | { readonly kind: 'verification'; readonly verification: Verification };

export function methodsDocument(result: MethodsResult, { medium }: ComposeOptions): Document {
  switch (result.kind) {
    case 'list':
      return methodListDocument(result.entries, medium);
    case 'pages':
      return methodPagesDocument(result.pages, medium);
    case 'verification':
      return verificationDocument(result.verification, medium);
  }
}

export const methodsJson: Exporter<MethodsResult> = {
  write: (result) => [`${laidOut(objectOf(result), '')}\n`],
};

function objectOf(result: MethodsResult): object {
  switch (result.kind) {
    case 'list':
      return methodListObject(result.entries);
    case 'pages':
      return methodPagesObject(result.pages);
    case 'verification':
      return verificationObject(result.verification);
  }
}
