import { fi, type Texts } from './fi';

/** A product's name; a product that the rulebook has and these texts have not is shown by its id. */
export function productName(product: string, texts: Texts): string {
  const known = product in fi.words.product;
  return known ? texts.words.product[product as keyof Texts['words']['product']] : product;
}
