import { mount } from 'svelte';
import './page.css';
import { offer } from './measure-page.ts';
import OurTable from './OurTable.svelte';

let sort: () => void = () => undefined;
offer({
  mount: (target) => void mount(OurTable, { target, props: { onready: (sorter: () => void) => (sort = sorter) } }),
  sort: () => sort(),
});
