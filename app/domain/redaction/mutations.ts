/**
 * Which radical forms a Welsh word may stand for, so that "gan Ddafydd", "i Fair" and "ym Mangor" are found from
 * Dafydd, Mair and Bangor. Soft, nasal and aspirate mutation and h before a vowel, undone from the written form.
 * Source: the table of initial mutations in any Welsh grammar; the loss of g leaves any first letter.
 */
export function radicalsOf(low: string): string[] {
  const found: string[] = [];
  if (low.length < 3) return found;
  const rest1 = low.slice(1);
  const rest2 = low.slice(2);
  switch (low.charAt(0)) {
    case "b":
      found.push("p" + rest1);
      break;
    case "c":
      if (low.startsWith("ch")) found.push("c" + rest2);
      break;
    case "d":
      if (low.startsWith("dd")) found.push("d" + rest2);
      else found.push("t" + rest1);
      break;
    case "f":
      if (!low.startsWith("ff")) found.push("m" + rest1, "b" + rest1);
      break;
    case "g":
      found.push("c" + rest1);
      break;
    case "h":
      if (/^h[aeiouwy]/.test(low)) found.push(rest1);
      break;
    case "l":
      if (!low.startsWith("ll")) found.push("l" + low, "g" + low);
      break;
    case "m":
      found.push(low.startsWith("mh") ? "p" + rest2 : "b" + rest1);
      break;
    case "n":
      if (low.startsWith("ngh")) found.push("c" + low.slice(3));
      else if (low.startsWith("nh")) found.push("t" + rest2);
      else if (low.startsWith("ng")) found.push("g" + rest2);
      else found.push("d" + rest1);
      break;
    case "p":
      if (low.startsWith("ph")) found.push("p" + rest2);
      break;
    case "r":
      if (!low.startsWith("rh")) found.push("rh" + rest1, "g" + low);
      break;
    case "t":
      if (low.startsWith("th")) found.push("t" + rest2);
      break;
    case "w":
    case "a":
    case "e":
    case "i":
    case "o":
    case "u":
    case "y":
      found.push("g" + low);
      break;
  }
  return found;
}
