/** The part of citeproc that this edition uses; the package ships no types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
    wrapCitationEntry?(html: string, id: string): string;
  }
  export class Engine {
    constructor(system: System, style: string, language?: string, force?: boolean);
    opt: { development_extensions: Record<string, boolean> };
    citation: { opt: { layout_prefix: string; layout_suffix: string } };
    updateItems(ids: string[]): void;
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
    makeCitationCluster(items: object[]): string;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
