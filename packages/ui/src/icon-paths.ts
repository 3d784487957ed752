/** Path data for Icon, on a 24 × 24 grid. A bundle holds only the ones it imports. */
export const crossPath = 'M6 6l12 12M18 6 6 18';
export const searchPath = 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4.5 4.5';
export const checkPath = 'm5 12.5 5 5 9.5-11';
export const plusPath = 'M12 5v14M5 12h14';
export const chevronDownPath = 'm6 9 6 6 6-6';
export const chevronLeftPath = 'm15 6-6 6 6 6';
export const chevronRightPath = 'm9 6 6 6-6 6';
export const upDownPath = 'm8 9 4-4 4 4M8 15l4 4 4-4';
export const arrowUpPath = 'M12 19V5M6 11l6-6 6 6';
export const arrowDownPath = 'M12 5v14M6 13l6 6 6-6';
export const alertPath = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 8v5M12 16.5v.01';
export const lockPath = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const uploadPath = 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4';
export const inboxPath = 'M3 13h5l2 3h4l2-3h5M3 13l3-8h12l3 8v6H3z';
export const cameraPath = 'M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7';
export const notePath = 'M5 4h14v16H5zM8 9h8M8 13h5';
export const pinPath =
  'M12 21c5-5.5 7-8.5 7-11.5a7 7 0 0 0-14 0C5 12.5 7 15.5 12 21M12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5';
export const menuPath = 'M4 6h16M4 12h16M4 18h16';
export const minusPath = 'M5 12h14';
export const wholePath = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';
