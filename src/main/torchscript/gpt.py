  # The transformer of XTTS v2 over packed rows: no padding is computed. A row is prompt, text and audio codes of one clip;
  # all rows of a batch lie one after the other in x [positions, D]. Attention goes row by row and is causal, which is exact
  # because in the original nothing valid attends to padding (keys of padding and of the text's stop are masked there).
  # The eager form, of padded rows with key masks, is there for comparison. Uses linear.py; `forms` holds the form of each
  # linear layer.
  #
  # Dropout has no generator: whether a value is dropped follows from a hash of (seed of its position, layer, channel), so a
  # resumed or recomputed step draws the same. `seeds` [positions] int32 come from run seed, step, row and position.

  # Finalizer of MurmurHash3 (public domain), in place; arithmetic shifts lose nothing that matters here.
  def mix(self, x: Tensor) -> Tensor:
    x.mul_(-2048144789)
    x.bitwise_xor_(torch.bitwise_right_shift(x, 13))
    x.mul_(-1028477387)
    return x

  # a [..., R, 1] and b [C] int32, both mixed -> [..., R, C] int32, 0 where dropped, else 1. What is mixed needs no more than
  # a product to make the highest bits depend on all. This runs over every share of attention: a comparison in place and a
  # product with its result use vector instructions, one that gives booleans and a fill by them do not.
  def kept(self, a: Tensor, b: Tensor, p: float) -> Tensor:
    return torch.bitwise_xor(a, b).mul_(-1640531535).ge_(int(p * 4294967296.) - 2147483648)

  def columns(self, n: int, site: int, like: Tensor) -> Tensor:
    x = torch.arange(n, dtype=3, device=like.device)
    x.mul_(-1640531535)
    x.add_(site * 97)
    return self.mix(x)

  def rows(self, seeds: Tensor, site: int) -> Tensor:
    return self.mix(torch.add(seeds, site * 40503))

  # x + dropout(y)
  def residual(self, x: Tensor, y: Tensor, seeds: Tensor, site: int, p: float, eager: bool) -> Tensor:
    if p == 0.:
      return x + y.to(6)
    if eager:
      return x + torch.dropout(y.to(6), p, True)
    kept = self.kept(self.rows(seeds, site).unsqueeze(1), self.columns(y.size(1), site, seeds), p)
    return torch.addcmul(x, y.to(6), kept.to(6), value=1. / (1. - p))

  # What residual's gradient dz gives for y.
  def residual_backward(self, dz: Tensor, seeds: Tensor, site: int, p: float) -> Tensor:
    if p == 0.:
      return dz
    kept = self.kept(self.rows(seeds, site).unsqueeze(1), self.columns(dz.size(1), site, seeds), p)
    return torch.mul(dz, kept).mul_(1. / (1. - p))

  # [n, 3D] of one clip -> views of queries, keys and values, [3, heads, n, D / heads]
  def by_head(self, qkv: Tensor, heads: int) -> Tensor:
    return qkv.view([qkv.size(0), 3, heads, -1]).permute([1, 2, 0, 3])

  # Where a block of queries ends that begins at c. Keys behind a block's last query are never looked at, and a block's
  # shares stay in the processor's cache.
  def block_end(self, c: int, n: int) -> int:
    return min(c + 128, n)

  # Shares of attention of a block of queries q [heads, e - c, hd] among the keys k [heads, e, hd] up to its last one,
  # [heads, e - c, e].
  def shares(self, q: Tensor, k: Tensor) -> Tensor:
    e = k.size(1)
    bias = torch.full([q.size(1), e], float("-inf"), dtype=q.dtype, device=q.device).triu_(1 + e - q.size(1))
    return torch.softmax(torch.baddbmm(bias, q, k.transpose(1, 2), beta=1., alpha=q.size(2) ** -0.5), -1)

  # Which shares dropout leaves, [heads, e - c, e] as of kept; seeds of the block's queries.
  def kept_shares(self, seeds: Tensor, e: int, heads: int, site: int, p: float) -> Tensor:
    r = seeds.unsqueeze(0) + torch.arange(heads, dtype=3, device=seeds.device).unsqueeze(1) * 668265263
    return self.kept(self.rows(r, site).unsqueeze(2), self.columns(e, site, seeds), p)

  # factor * a b
  def scaled_product(self, a: Tensor, b: Tensor, factor: float) -> Tensor:
    return torch.baddbmm(torch.zeros([1], dtype=a.dtype, device=a.device), a, b, beta=0., alpha=factor)

  # qkv [positions, 3D] of rows that are all equally long -> [positions, D], as the original computes it; keys: per clip [n]
  # bool, false for those nobody may attend to.
  def eager_attention(self, qkv: Tensor, heads: int, keys: List[Tensor], p: float) -> Tensor:
    n = keys[0].size(0)
    q, k, v = qkv.view([len(keys), n, 3, heads, -1]).permute([2, 0, 3, 1, 4]).unbind(0)
    causal = torch.ones([n, n], dtype=11, device=qkv.device).tril_()
    mask = torch.logical_and(causal, torch.stack(keys).view([-1, 1, 1, n]))
    return torch.scaled_dot_product_attention(q, k, v, mask, p).transpose(1, 2).reshape([qkv.size(0), -1])

  # qkv [positions, 3D] -> [positions, D]
  def attention(self, qkv: Tensor, heads: int, lengths: List[int], seeds: Tensor, site: int, p: float) -> Tensor:
    out = annotate(List[Tensor], [])
    at = 0
    for n in lengths:
      q, k, v = self.by_head(qkv[at:at + n], heads).unbind(0)
      c = 0
      while c < n:
        e = self.block_end(c, n)
        a = self.shares(q[:, c:e], k[:, :e])
        if p > 0.:
          a = a * self.kept_shares(seeds[at + c:at + e], e, heads, site, p)
        out.append(self.scaled_product(a, v[:, :e], 1. / (1. - p)).transpose(0, 1).reshape([e - c, -1]))
        c = e
      at = at + n
    return torch.cat(out)

  # The gradient of qkv [positions, 3D] from that of attention's result. The shares are computed again: kept, they would be
  # the largest part of a step's memory.
  def attention_backward(self, dout: Tensor, qkv: Tensor, heads: int, lengths: List[int], seeds: Tensor, site: int, p: float) -> Tensor:
    out = torch.empty_like(qkv)
    scale = 1. / (1. - p)
    at = 0
    for n in lengths:
      q, k, v = self.by_head(qkv[at:at + n], heads).unbind(0)
      dq, dk, dv = self.by_head(out[at:at + n].zero_(), heads).unbind(0)
      dy = dout[at:at + n].view([n, heads, -1]).transpose(0, 1)
      factor = scale * q.size(2) ** -0.5
      c = 0
      while c < n:
        e = self.block_end(c, n)
        a = self.shares(q[:, c:e], k[:, :e])
        da = torch.bmm(dy[:, c:e], v[:, :e].transpose(1, 2))
        left = a
        if p > 0.:
          kept = self.kept_shares(seeds[at + c:at + e], e, heads, site, p)
          da.mul_(kept)
          left = a * kept
        dv[:, :e] += self.scaled_product(left.transpose(1, 2), dy[:, c:e], scale)
        ds = torch._softmax_backward_data(da, a, -1, a.dtype)
        dq[:, c:e] = self.scaled_product(ds, k[:, :e], factor)
        dk[:, :e] += self.scaled_product(ds.transpose(1, 2), q[:, c:e], factor)
        c = e
      at = at + n
    return out

  # GELU with tanh, as GPT-2 has it; eager: term by term, as the original computes it
  def gelu_new(self, u: Tensor, eager: bool) -> Tensor:
    if eager:
      return 0.5 * u * (1. + torch.tanh(0.7978845608028654 * (u + 0.044715 * torch.pow(u, 3.))))
    return torch.gelu(u, approximate="tanh")

  # x       [positions, D] fp32
  # w       ln_1, c_attn, attn.c_proj, ln_2, c_fc, mlp.c_proj, each weight and bias; linear weights [out, in]
  # keys    none, or per clip for the eager form, see there
  # forms   of the four linear layers
  # returns what comes of x, [positions, D] fp32, and what block_backward needs beside x: qkv, attention's result, x after
  #         attention, u before GELU
  def block(self, x: Tensor, w: List[Tensor], heads: int, lengths: List[int], keys: List[Tensor], seeds: Tensor, layer: int, p: float, forms: List[int]) -> List[Tensor]:
    site = 1 + 3 * layer
    d = x.size(1)
    eager = len(keys) > 0
    qkv = self.linear(torch.layer_norm(x, [d], w[0], w[1], 1e-5), w[2], w[3], forms[0])
    if eager:
      a = self.eager_attention(qkv, heads, keys, p)
    else:
      a = self.attention(qkv, heads, lengths, seeds, site, p)
    h = self.residual(x, self.linear(a, w[4], w[5], forms[1]), seeds, site + 1, p, eager)
    u = self.linear(torch.layer_norm(h, [d], w[6], w[7], 1e-5), w[8], w[9], forms[2])
    y = self.residual(h, self.linear(self.gelu_new(u, eager), w[10], w[11], forms[3]), seeds, site + 2, p, eager)
    return [y, qkv, a, h, u]

  # The gradient of x from dn, that of a linear layer's input n = layer_norm(x); adds to those of weight and bias.
  def norm_backward(self, dn: Tensor, x: Tensor, mean: Tensor, rstd: Tensor, w: Tensor, b: Tensor) -> Tensor:
    dx, dw, db = torch.native_layer_norm_backward(dn.to(6), x, [x.size(1)], mean, rstd, w, b, [True, True, True])
    torch._unwrap_optional(w.grad).add_(dw)
    torch._unwrap_optional(b.grad).add_(db)
    return dx

  # The gradient of a block written out, for rows without padding: autograd would keep three times as much, and would make
  # each weight's gradient beside the sum that it is added to.
  # dy      gradient of what block gave;  kept: x and what block returned beside its result
  # first   the gradients of the four linear weights are overwritten
  # returns the gradient of x [positions, D] fp32; adds to the gradients of w
  def block_backward(self, dy: Tensor, kept: List[Tensor], w: List[Tensor], heads: int, lengths: List[int], seeds: Tensor, layer: int, p: float, forms: List[int], first: bool) -> Tensor:
    site = 1 + 3 * layer
    d = dy.size(1)
    x, qkv, a, h, u = kept[0], kept[1], kept[2], kept[3], kept[4]
    du = self.linear_backward(self.residual_backward(dy, seeds, site + 2, p), torch.gelu(u, approximate="tanh"), w[10], w[11], forms[3], first)
    du = torch.gelu_backward(du, u, approximate="tanh")
    n, mean, rstd = torch.native_layer_norm(h, [d], w[6], w[7], 1e-5)
    dh = self.norm_backward(self.linear_backward(du, n, w[8], w[9], forms[2], first), h, mean, rstd, w[6], w[7]).add_(dy)
    da = self.linear_backward(self.residual_backward(dh, seeds, site + 1, p), a, w[4], w[5], forms[1], first)
    dqkv = self.attention_backward(da, qkv, heads, lengths, seeds, site, p)
    n, mean, rstd = torch.native_layer_norm(x, [d], w[0], w[1], 1e-5)
    return self.norm_backward(self.linear_backward(dqkv, n, w[2], w[3], forms[0], first), x, mean, rstd, w[0], w[1]).add_(dh)

  # prompt  [B, L, D]; tables: text, text positions, audio codes, audio positions; ids and positions int64, all rows joined
  # order   [positions] int64: where each position of the packed rows lies in [all prompts; all texts; all codes]
  # returns [positions, D] fp32
  def embed(self, prompt: Tensor, tables: List[Tensor], ids: List[Tensor], order: Tensor, seeds: Tensor, p: float, eager: bool) -> Tensor:
    d = prompt.size(2)
    text = torch.embedding(tables[0], ids[0]) + torch.embedding(tables[1], ids[1])
    codes = torch.embedding(tables[2], ids[2]) + torch.embedding(tables[3], ids[3])
    x = torch.cat([prompt.reshape([-1, d]), text, codes]).index_select(0, order)
    return self.residual(torch.zeros_like(x), x, seeds, 0, p, eager)

  # Logits at the given positions after both last norms; w: ln_f, final_norm, the head, each weight and bias.
  def logits(self, x: Tensor, w: List[Tensor], head: int, positions: Tensor, form: int) -> Tensor:
    d = x.size(1)
    h = torch.layer_norm(x.index_select(0, positions), [d], w[0], w[1], 1e-5)
    h = torch.layer_norm(h, [d], w[2], w[3], 1e-5)
    return self.linear(h, w[head], w[head + 1], form).to(6)

  # Mean cross-entropy over the targets that are not -1; 0, with gradients of 0, when there is none.
  def cross_entropy(self, logits: Tensor, targets: Tensor) -> Tensor:
    count = torch.ne(targets, -1).sum().clamp(min=1)
    return torch.cross_entropy_loss(logits, targets, None, 2, -1, 0.) / count

  # x         [positions, D] after the last block
  # w         ln_f, final_norm, text_head, mel_head, each weight and bias
  # positions of the text's and the codes' rows; targets int64, -1 ignored;  forms of the two heads
  # returns   0.01 * text + codes, text, codes (means, natural logarithms)
  def losses(self, x: Tensor, w: List[Tensor], positions: List[Tensor], targets: List[Tensor], forms: List[int]) -> Tuple[Tensor, Tensor, Tensor]:
    text = self.cross_entropy(self.logits(x, w, 4, positions[0], forms[0]), targets[0])
    codes = self.cross_entropy(self.logits(x, w, 6, positions[1], forms[1]), targets[1])
    return (0.01 * text + codes, text, codes)

  # Sets the gradients of w to zero.
  def forget(self, w: List[Tensor]) -> Tensor:
    for i in range(len(w)):
      torch._unwrap_optional(w[i].grad).zero_()
    return w[0]
