"""MiniLM’s layers as an ONNX graph with int8 weights that gives the same bits on different processors.

Each weight matrix is int8 with one scale for each output channel, its codes within ±63: so the sums that
AVX2's 16-bit multiply-add makes of them never saturate, and VNNI's wider ones agree with it. What enters a
matrix is turned into bytes with one scale for the text, found from the text alone. Softmax is written out,
since the fused one adds in an order that depends on the width of the processor's registers; all else that
onnxruntime runs here is exact or adds in one order.

The graph takes the word embeddings of one text, `rows` (length, 384); where pieces bear marks, also these,
`marks` (length,). Needs onnx and numpy; nothing here is
needed at run time. The same input gives the same bytes.
"""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH, LONGEST = 6, 12, 384, 256
OPSET, IR_VERSION = 20, 9
TOP = 63  # of a weight's codes

Weights = dict[str, NDArray[np.float32]]


class Graph:
    """Nodes and constants as they are added, each under a name of its own."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self.bytes_of: dict[str, str] = {}
        self.inputs = [helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["length", WIDTH])]

    def add(self, operation: str, *inputs: str, out: str = "", **attributes: object) -> str:
        """Add a node; the name of its output."""
        out = out or f"{operation}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, list(inputs), [out], name=out, **attributes))
        return out

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep `value` under `name` (once); the name."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def numbers(self, *values: int) -> str:
        """An integer constant."""
        return self.constant("_".join(map(str, ("numbers", *values))), np.array(values, dtype=np.int64))

    def kept(self, name: str) -> str:
        """A weight that stays float32."""
        return self.constant(name, self.weights[name])

    def as_bytes(self, x: str) -> str:
        """`x` as bytes; their scale and zero point are named by appending `.scale` and `.zero`."""
        if x not in self.bytes_of:
            out = f"{x}.bytes"
            self.nodes.append(
                helper.make_node("DynamicQuantizeLinear", [x], [out, f"{out}.scale", f"{out}.zero"], name=out)
            )
            self.bytes_of[x] = out
        return self.bytes_of[x]

    def dense(self, x: str, name: str) -> str:
        """`x` times the int8 weight, plus the bias. The weight is stored (in, out)."""
        codes, scales = int8(self.weights[f"{name}.weight"].T, axis=0, top=TOP)
        entering = self.as_bytes(x)
        nothing = self.constant("nothing", np.array(0, dtype=np.int8))
        sums = self.add("MatMulInteger", entering, self.constant(f"{name}.int8", codes), f"{entering}.zero", nothing)
        scale = self.add("Mul", f"{entering}.scale", self.constant(f"{name}.scale", scales.reshape(-1)))
        product = self.add("Mul", self.add("Cast", sums, to=TensorProto.FLOAT), scale)
        return self.add("Add", product, self.kept(f"{name}.bias"))

    def normalised(self, x: str, name: str) -> str:
        """Layer normalisation."""
        scale, bias = self.kept(f"{name}.weight"), self.kept(f"{name}.bias")
        return self.add("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)

    def softmax(self, x: str) -> str:
        """Softmax of the last axis, as steps whose order of adding is the same everywhere."""
        last = self.numbers(-1)
        raised = self.add("Exp", self.add("Sub", x, self.add("ReduceMax", x, last, keepdims=1)))
        return self.add("Div", raised, self.add("ReduceSum", raised, last, keepdims=1))


def int8(weight: NDArray[np.float32], axis: int, top: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Symmetric codes and their scales, the largest magnitude along `axis` being `top`."""
    scales = (np.abs(weight).max(axis=axis, keepdims=True) / top).astype(np.float32)
    return np.rint(weight / scales).astype(np.int8), scales


def embedded(graph: Graph, places: NDArray[np.float32], kinds: NDArray[np.float32] | None = None) -> str:
    """Word embeddings, places and what each piece's mark adds of `kinds`, summed and normalised: (length, 384)."""
    length = graph.add("Slice", graph.add("Shape", "rows"), graph.numbers(0), graph.numbers(1), graph.numbers(0))
    here = graph.add("Slice", graph.constant("places", places), graph.numbers(0), length, graph.numbers(0))
    x = graph.add("Add", "rows", here)
    if kinds is not None:
        graph.inputs.append(helper.make_tensor_value_info("marks", TensorProto.INT64, ["length"]))
        x = graph.add("Add", x, graph.add("Gather", graph.constant("kinds", kinds), "marks"))
    return graph.normalised(x, "embeddings.LayerNorm")


def layer(graph: Graph, x: str, name: str) -> str:
    """One transformer layer of BERT; weights are named as BERT's."""
    heads = graph.numbers(-1, HEADS, WIDTH // HEADS)

    def split(part: str, order: list[int]) -> str:
        projected = graph.dense(x, f"{name}.attention.self.{part}")
        return graph.add("Transpose", graph.add("Reshape", projected, heads), perm=order)

    query, key, value = split("query", [1, 0, 2]), split("key", [1, 2, 0]), split("value", [1, 0, 2])
    root = graph.constant("root", np.array((WIDTH / HEADS) ** 0.5, dtype=np.float32))
    weights = graph.softmax(graph.add("Div", graph.add("MatMul", query, key), root))
    mixed = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[1, 0, 2])
    joined = graph.add("Reshape", mixed, graph.numbers(-1, WIDTH))
    output = graph.dense(joined, f"{name}.attention.output.dense")
    x = graph.normalised(graph.add("Add", output, x), f"{name}.attention.output.LayerNorm")
    inner = graph.add("Gelu", graph.dense(x, f"{name}.intermediate.dense"))
    return graph.normalised(graph.add("Add", graph.dense(inner, f"{name}.output.dense"), x), f"{name}.output.LayerNorm")


def last_layer(graph: Graph, places: NDArray[np.float32], kinds: NDArray[np.float32] | None = None) -> str:
    """The output of the last layer, (length, 384)."""
    x = embedded(graph, places, kinds)
    for number in range(LAYERS):
        x = layer(graph, x, f"encoder.layer.{number}")
    return x


def model(graph: Graph, name: str, outputs: dict[str, list[str | int]]) -> bytes:
    """The graph as a file; `outputs` are names with their shapes."""
    made = [helper.make_tensor_value_info(out, TensorProto.FLOAT, shape) for out, shape in outputs.items()]
    whole = helper.make_model(
        helper.make_graph(graph.nodes, name, graph.inputs, made, list(graph.constants.values())),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="gravamen",
    )
    onnx.checker.check_model(whole, full_check=True)
    data: bytes = whole.SerializeToString(deterministic=True)
    return data
