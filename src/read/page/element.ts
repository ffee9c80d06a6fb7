/** What is read of an element of a parsed page: the part of the DOM that this project knows. */
export interface PageElement {
  readonly nodeType: 1;
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly textContent: string;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageElement | null;
  readonly innerHTML: string;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  remove(): void;
}

interface PageText {
  readonly nodeType: 3;
  readonly textContent: string;
}

export type PageNode = PageElement | PageText | { readonly nodeType: 8 };
