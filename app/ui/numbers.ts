/**
 * Whole numbers as people write them: 12,345 in English and in Welsh alike (Welsh Government style guide, "Rhifau").
 * Written out by us, since a browser that knows no Welsh would use its own language's mark.
 */
export const numberInFigures = (figure: number): string =>
  String(figure).replace(/\B(?=(?:\d{3})+(?!\d))/g, ",");
