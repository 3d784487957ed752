import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community';
import { offer } from './measure-page.ts';
import { columns, placeRows, type PlaceRow } from './rows.ts';

ModuleRegistry.registerModules([AllCommunityModule]);
let grid: GridApi<PlaceRow> | undefined;
offer({
  mount: (element) => {
    grid = createGrid<PlaceRow>(element, {
      columnDefs: columns.map(([field, headerName]) => ({ field, headerName, sortable: true })),
      rowData: [...placeRows],
      rowHeight: 44,
      getRowId: ({ data }) => data.id,
    });
  },
  sort: () => grid?.applyColumnState({ state: [{ colId: 'score', sort: 'desc' }] }),
});
