/** Invented: no such ministry, commune, hospital or school exists. */
export const MINISTRIES: readonly (readonly [fr: string, de: string, en: string])[] = [
  ['Ministère des Nuages', 'Ministerium für Wolken', 'Ministry of Clouds'],
  ['Ministère des Lanternes', 'Ministerium für Laternen', 'Ministry of Lanterns'],
  ['Ministère des Marées', 'Ministerium für Gezeiten', 'Ministry of Tides'],
  ['Ministère des Horloges', 'Ministerium für Uhren', 'Ministry of Clocks'],
  ['Ministère des Ponts suspendus', 'Ministerium für Hängebrücken', 'Ministry of Hanging Bridges'],
  ['Ministère des Échos', 'Ministerium für Echos', 'Ministry of Echoes'],
  ['Ministère des Vergers', 'Ministerium für Obstgärten', 'Ministry of Orchards'],
  ['Ministère des Cerfs-volants', 'Ministerium für Drachen', 'Ministry of Kites'],
  ['Ministère des Sentiers', 'Ministerium für Pfade', 'Ministry of Footpaths'],
  ['Ministère des Bibliothèques volantes', 'Ministerium für fliegende Büchereien', 'Ministry of Flying Libraries'],
  ['Ministère des Moulins', 'Ministerium für Mühlen', 'Ministry of Mills'],
  ['Ministère des Boussoles', 'Ministerium für Kompasse', 'Ministry of Compasses'],
  ['Ministère des Arcs-en-ciel', 'Ministerium für Regenbögen', 'Ministry of Rainbows'],
  ['Ministère des Abeilles', 'Ministerium für Bienen', 'Ministry of Bees'],
  ['Ministère des Fontaines', 'Ministerium für Brunnen', 'Ministry of Fountains'],
  ['Ministère des Tapis roulants', 'Ministerium für Laufbänder', 'Ministry of Moving Walkways'],
  ['Ministère des Énigmes', 'Ministerium für Rätsel', 'Ministry of Riddles'],
  ['Ministère des Girouettes', 'Ministerium für Wetterfahnen', 'Ministry of Weathercocks'],
  ['Ministère des Pianos', 'Ministerium für Klaviere', 'Ministry of Pianos'],
  ['Ministère des Timbres', 'Ministerium für Briefmarken', 'Ministry of Stamps'],
];

export const PLACES_FRONT = [
  'Brume',
  'Ronce',
  'Lune',
  'Pierre',
  'Aulne',
  'Merle',
  'Givre',
  'Mousse',
  'Saule',
  'Vent',
  'Cendre',
  'Roseau',
] as const;
export const PLACES_BACK = ['val', 'mont', 'ville', 'bourg', 'fontaine', 'court', 'bois', 'lac', 'champ'] as const;

export const ADMINISTRATIONS: readonly (readonly [fr: string, de: string, en: string])[] = [
  ['Administration des Parapluies', 'Verwaltung für Regenschirme', 'Umbrella Administration'],
  ['Service des Escaliers', 'Dienststelle für Treppen', 'Staircase Service'],
  ['Agence des Feuilles mortes', 'Amt für Herbstlaub', 'Fallen Leaves Agency'],
  ['Inspection des Balançoires', 'Aufsicht über Schaukeln', 'Swing Inspectorate'],
  ['Office des Cartes postales', 'Amt für Postkarten', 'Postcard Office'],
];

export const SCHOOLS = ['École fondamentale', 'Lycée technique', 'Lycée classique', 'École de musique'] as const;
export const SCHOOLS_DE = ['Grundschule', 'Technisches Lyzeum', 'Klassisches Lyzeum', 'Musikschule'] as const;
export const SCHOOLS_EN = ['Primary School', 'Technical High School', 'Classical High School', 'School of Music'] as const;

export const OTHERS: readonly (readonly [fr: string, de: string, en: string])[] = [
  ['Syndicat des eaux', 'Wasserverband', 'Water Syndicate'],
  ['Office social', 'Sozialamt', 'Social Office'],
  ['Musée', 'Museum', 'Museum'],
  ['Centre sportif', 'Sportzentrum', 'Sports Centre'],
];

export const CITY_DEPARTMENTS: readonly (readonly [id: string, fr: string, de: string, en: string])[] = [
  ['waterworks', 'Service des eaux', 'Wasserwerk', 'Waterworks'],
  ['parks', 'Service des parcs', 'Gartenamt', 'Parks'],
  ['buses', 'Service des autobus', 'Busbetriebe', 'Buses'],
  ['libraries', 'Bibliothèques', 'Büchereien', 'Libraries'],
];
