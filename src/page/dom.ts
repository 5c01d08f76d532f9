/** Elements of the page, by what they are for. */

export const all = <E extends Element>(
  kind: new () => E,
  selector: string,
  within: ParentNode = document,
): E[] => [...within.querySelectorAll(selector)].filter((element): element is E => element instanceof kind);

export function one<E extends Element>(
  kind: new () => E,
  selector: string,
  within: ParentNode = document,
): E | undefined {
  return all(kind, selector, within)[0];
}
