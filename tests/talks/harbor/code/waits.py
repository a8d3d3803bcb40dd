import polars as pl

calls = pl.scan_parquet("calls/*.parquet")
late = calls.filter(pl.col("wait_min") > 60)
by_berth = late.group_by("berth").agg(
    pl.len().alias("calls"),
    pl.col("wait_min").median(),
)
print(by_berth.sort("calls").collect())
