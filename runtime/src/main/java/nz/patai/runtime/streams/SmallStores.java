package nz.patai.runtime.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One memory budget for all RocksDB stores of the process, for there is a store to every partition of every service. */
public final class SmallStores implements RocksDBConfigSetter {

    private static final long BUDGET_BYTES = 64_000_000;
    private static final long WRITE_BUFFER_BYTES = 2_000_000;

    private static final Cache CACHE = new LRUCache(BUDGET_BYTES);
    private static final WriteBufferManager WRITES = new WriteBufferManager(BUDGET_BYTES / 2, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var tables = (BlockBasedTableConfig) options.tableFormatConfig();
        tables.setBlockCache(CACHE);
        tables.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(tables);
        options.setWriteBufferManager(WRITES);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache and write buffers are shared by all stores and live as long as the process
    }
}
