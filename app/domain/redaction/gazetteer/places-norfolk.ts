/**
 * Which words are places, separated by |. Not counties as large as a programme, nor countries.
 */

/** Norfolk and its edge. */
export const NORFOLK_PLACES = `
Norwich|Great Yarmouth|Yarmouth|King's Lynn|Kings Lynn|Lynn|Thetford|Dereham|East Dereham|Wymondham|
Attleborough|Swaffham|Fakenham|Cromer|Sheringham|North Walsham|Aylsham|Holt|Diss|Harleston|Downham Market|
Hunstanton|Wells-next-the-Sea|Caister|Caister-on-Sea|Gorleston|Gorleston-on-Sea|Acle|Watton|Loddon|Stalham|
Hoveton|Wroxham|Reepham|Hethersett|Taverham|Drayton|Hellesdon|Sprowston|Thorpe St Andrew|Costessey|
New Costessey|Bowthorpe|Earlham|Heartsease|Mile Cross|Catton|Old Catton|Lakenham|Tuckswood|Eaton|Cringleford|
Poringland|Long Stratton|Brundall|Blofield|Bradwell|Hemsby|Martham|Ormesby|Winterton|Sea Palling|Mundesley|
Bacton|Happisburgh|Overstrand|Blakeney|Cley|Stiffkey|Burnham Market|Brancaster|Heacham|Dersingham|Snettisham|
Sandringham|Gayton|Grimston|Terrington|Terrington St Clement|Outwell|Upwell|Emneth|Stoke Ferry|Feltwell|
Methwold|Mundford|Brandon|Kenninghall|East Harling|Banham|Old Buckenham|New Buckenham|Hingham|Shipdham|
Necton|Litcham|Mattishall|Swanton Morley|Lenwade|Bawdeswell|Foulsham|Briston|Melton Constable|Walsingham|
Little Walsingham|Horsford|Horsham St Faith|Spixworth|Rackheath|Salhouse|Coltishall|Buxton|Hevingham|Cawston|
Southrepps|Northrepps|Roughton|Aldborough|Ludham|Potter Heigham|Hickling|Reedham|Cantley|Chedgrave|
Ditchingham|Bungay|Beccles|Lowestoft|Scole|Dickleburgh|Pulham Market|Hempnall|Mulbarton|Swardeston|
Newton Flotman|Tasburgh|North Lynn|South Lynn|Gaywood|Fairstead|South Wootton|North Wootton|West Lynn|
Southtown|Cobholm|Larkman|Ten Mile Bank|Hilgay|Southery
`;
