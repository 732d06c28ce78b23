-- An invented country: agencies with one root, some seven offices under it, and the rest of the units beneath those offices.
-- Ids follow from names, so that every file can name them again. Sizes: bench.agencies, bench.units (of each agency).
create function pg_temp.id(name text) returns uuid language sql immutable as $$ select md5(name)::uuid $$;
create function pg_temp.size(name text) returns integer language sql stable
  as $$ select current_setting('bench.' || name)::integer $$;

insert into organization.agency (agency_id, name)
select pg_temp.id('agency ' || a),
  (array['Pemerintah Kota ', 'Pemerintah Kabupaten ', 'Pemerintah Provinsi ', 'Balai Besar ', 'Kantor Wilayah '])[1 + a % 5] || 'Contoh ' || a
from generate_series(1, pg_temp.size('agencies')) as a;

create temporary table place as
select a, u, pg_temp.id('agency ' || a) as agency_id, pg_temp.id('unit ' || a || ' ' || u) as unit_id,
  case when u = 0 then array[pg_temp.id('unit ' || a || ' 0')]
    when u < 8 then array[pg_temp.id('unit ' || a || ' 0'), pg_temp.id('unit ' || a || ' ' || u)]
    else array[pg_temp.id('unit ' || a || ' 0'), pg_temp.id('unit ' || a || ' ' || 1 + u % 7), pg_temp.id('unit ' || a || ' ' || u)]
  end as path
from generate_series(1, pg_temp.size('agencies')) as a, generate_series(0, pg_temp.size('units') - 1) as u;

insert into organization.unit (agency_id, unit_id, parent_unit_id, path, name, time_zone)
select p.agency_id, p.unit_id, p.path[array_upper(p.path, 1) - 1], p.path,
  case when p.u = 0 then a.name
    else (array['Dinas Kependudukan dan Pencatatan Sipil', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'Puskesmas Rawat Inap',
      'Kecamatan', 'Sekolah Menengah Atas Negeri', 'Rumah Sakit Umum Daerah', 'Kantor Pelayanan Perbendaharaan Negara', 'Inspektorat Pembantu Wilayah'])[1 + p.u % 8]
      || ' ' || p.u end,
  (array['Asia/Jakarta', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])[1 + p.a % 4]
from place p join organization.agency a using (agency_id);
