"""The batches judged by other processes, on this machine or on others, under Dask's scheduler.

Dask and not Spark: it is written in Python, so that the very function that judges here judges there, and no Java is needed; it
takes Arrow batches as they are; and a batch whose worker dies is given to another, which is all that is wanted of it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from kb.audit.running.job import Job, judged
from kb.audit.tables import Batch
from ontology.faults import fault

if TYPE_CHECKING:
    from distributed import Client

WAITING = 4


class OnDask:
    """The workers of a cluster judge; each has a few batches at a time, so that memory stays flat."""

    def __init__(self, client: "Client") -> None:
        self.client = client

    @classmethod
    def at(cls, address: str, workers: int) -> "OnDask":
        """A cluster at an address or, if none is given, that many processes here.

        Raises:
            Faulty: Dask is not installed, or no cluster answers.
        """
        try:
            from distributed import Client, LocalCluster
        except ImportError:
            raise fault("--engine dask", 0, "", "Dask is not installed. Install In Camera with its extra: in-camera[dask].") from None
        try:
            where = address or LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None)
            return cls(Client(where, timeout="10s"))
        except (OSError, TimeoutError, ValueError) as error:
            raise fault("--workers", 0, "", f"No cluster answers at '{address}': {error}.") from None

    def judge(self, token: str, job: Job, batches: Iterator[tuple[int, Batch]]) -> Iterator[tuple[int, pa.RecordBatch]]:
        """The batches judged, as they come back."""
        from distributed import as_completed

        numbers, done = {}, as_completed(raise_errors=True)
        most = WAITING * max(1, len(self.client.scheduler_info()["workers"]))
        for number, batch in batches:
            future = self.client.submit(judged, token, job, batch, key=f"{token}-{number}", pure=False, retries=3)
            numbers[future.key] = number
            done.add(future)
            if len(numbers) >= most:
                ready = next(done)
                yield numbers.pop(ready.key), ready.result()
        for ready in done:
            yield numbers.pop(ready.key), ready.result()

    def close(self) -> None:
        """Let the workers go."""
        self.client.close()
        if self.client.cluster is not None:
            self.client.cluster.close()
